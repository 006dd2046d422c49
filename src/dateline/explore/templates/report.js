(function () {
  "use strict";
  var filter = document.getElementById("filter"), only = document.getElementById("only-disputed");
  var status = document.getElementById("status");
  var shown = document.getElementById("shown");
  var events = Array.prototype.slice.call(document.querySelectorAll(".event"));
  var texts = events.map(function (event) { return event.textContent.toLowerCase(); });
  function apply() {
    var words = filter.value.toLowerCase().split(/\s+/).filter(Boolean), count = 0;
    events.forEach(function (event, index) {
      var fits = words.every(function (word) { return texts[index].indexOf(word) >= 0; }) &&
        (!only.checked || event.dataset.disputed === "1") && (!status.value || event.dataset.status === status.value);
      event.hidden = !fits;
      count += fits ? 1 : 0;
    });
    shown.textContent = count === events.length ? "" : count + " of " + events.length;
  }
  function open() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var event = target && target.closest(".event");
    if (event) { event.hidden = false; event.open = true; target.scrollIntoView({ behavior: "instant" }); }
  }
  filter.addEventListener("input", apply);
  only.addEventListener("change", apply);
  status.addEventListener("change", apply);
  window.addEventListener("hashchange", open);
  Promise.resolve(window.drawn).then(open, open);
})();
