"""Well-known events: sentences that name one, and sentences that only sound like one."""

from __future__ import annotations

import pytest

from dateline.extract.when.known import events

BY_NAME = {event.name: event for event in events()}


def named(text: str) -> set[str]:
    return {event.name for event in events() if event.named_in(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was wounded in the Korean War.", "Korean War"),
        ("The Suez crisis ended his career.", "Suez crisis"),
        ("She fled after the Hungarian uprising.", "Hungarian uprising"),
        ("Her father died in the Algerian War.", "Algerian War"),
        ("During the Cuban missile crisis he called twice.", "Cuban missile crisis"),
        ("They met as soldiers in the Vietnam War.", "Vietnam War"),
        ("The town was captured in the Six-Day War.", "Six-Day War"),
        ("It was captured in the 1967 war.", "Six-Day War"),
        ("The Prague Spring had failed.", "Prague Spring"),
        ("He lost an arm in the Yom Kippur War.", "Yom Kippur War"),
        ("The Iranian Revolution drove them out.", "Islamic Revolution"),
        ("The Soviet invasion of Afghanistan followed.", "Soviet war in Afghanistan"),
        ("Gas was used in the Iran-Iraq War.", "Iran-Iraq War"),
        ("She reported from the Falklands War.", "Falklands War"),
        ("The first intifada began in Jabalia.", "First intifada"),
        ("He took part in the protests on Tiananmen Square.", "Tiananmen Square"),
        ("After the fall of the Berlin Wall she moved west.", "Fall of the Berlin Wall"),
        ("The Iraqi occupation of Kuwait lasted months.", "Invasion of Kuwait"),
        ("He flew sorties in Desert Storm.", "Gulf War"),
        ("The collapse of the Soviet Union surprised them.", "End of the Soviet Union"),
        ("She survived the siege of Sarajevo.", "Bosnian War"),
        ("He denied the Srebrenica genocide.", "Srebrenica"),
        ("He fled the genocide in Rwanda.", "Rwandan genocide"),
        ("He fought in the second Chechen War.", "Second Chechen War"),
        ("The Kosovo War left scars.", "Kosovo War"),
        ("He protested against the bombing of Yugoslavia.", "Bombing of Yugoslavia"),
        ("They fought at Kargil in a short war.", "Kargil war"),
        ("The second intifada broke out.", "Second intifada"),
        ("The Sept. 11 attacks changed the law.", "Attacks of 11 September"),
        ("He planned the attack on the World Trade Center.", "Attacks of 11 September"),
        ("The U.S.-led invasion of Afghanistan followed.", "War in Afghanistan"),
        ("Parliament opposed the invasion of Iraq.", "Invasion of Iraq"),
        ("The five-day war over South Ossetia cost lives.", "War in Georgia"),
        ("The sinking of the Cheonan killed 46.", "Sinking of the Cheonan"),
        ("The Arab Spring toppled him.", "Arab Spring"),
        ("He fled the civil war in Syria.", "Syrian civil war"),
        ("The NATO-led bombing of Libya began.", "Bombing of Libya by NATO"),
        ("The Fukushima disaster shut the plants.", "Fukushima"),
        ("The Chernobyl accident was hushed up.", "Chernobyl"),
        ("The annexation of Crimea was condemned.", "Annexation of Crimea"),
        ("The downing of MH17 is on trial.", "Malaysia Airlines flight 17"),
        ("The Saudi-led coalition intervened in Yemen.", "War in Yemen"),
        ("The Bataclan was stormed.", "Attacks in Paris"),
        ("The failed coup in Turkey was put down.", "Coup attempt in Turkey"),
        ("After the Brexit referendum he resigned.", "Brexit referendum"),
        ("The siege of Aleppo went on.", "Battle of Aleppo"),
        ("The blockade of Qatar was lifted.", "Qatar blockade"),
        ("The Catalan independence referendum was banned.", "Catalan referendum"),
        ("The army began its assault on Afrin.", "Afrin offensive"),
        ("The murder of Khashoggi shocked them.", "Death of Khashoggi"),
        ("Soldiers died in Pulwama.", "Pulwama attack"),
        ("The killing of Soleimani was avenged.", "Killing of Soleimani"),
        ("The war in Tigray has cost lives.", "Tigray war"),
        ("They clashed at Galwan.", "Galwan clash"),
        ("The port of Beirut was wrecked by the explosion.", "Beirut explosion"),
        ("The storming of the Capitol on Jan. 6 failed.", "Storming of the Capitol"),
        ("After the fall of Kabul she hid.", "Fall of Kabul"),
        ("Paris was angry about AUKUS.", "AUKUS"),
        ("Russia's full-scale invasion of Ukraine goes on.", "Invasion of Ukraine"),
        ("Bodies were found after the killings in Bucha.", "Bucha"),
        ("The assassination of Shinzo Abe shocked Japan.", "Assassination of Abe"),
        ("The Nord Stream explosions are a riddle.", "Nord Stream sabotage"),
        ("The Wagner mutiny was over in a day.", "Wagner mutiny"),
        ("The junta in Niger held Bazoum after the coup.", "Coup in Niger"),
        ("They joined the exodus from Nagorno-Karabakh.", "Exodus from Nagorno-Karabakh"),
        ("He was abducted in the October 7 attack.", "Attack of 7 October"),
        ("Raisi was killed in a crash.", "Death of Raisi"),
        ("The killing of Nasrallah was announced.", "Killing of Nasrallah"),
        ("The incursion into Kursk surprised them.", "Kursk incursion"),
        ("Yoon declared martial law.", "Martial law in South Korea"),
        ("Rabin signed the Oslo accords.", "Oslo accords"),
        ("The Dayton Agreement ended it.", "Dayton accords"),
        ("The Good Friday Agreement holds.", "Good Friday Agreement"),
        ("Both sides broke the Minsk agreements.", "Minsk agreements"),
        ("Iran kept to the JCPOA.", "Nuclear deal with Iran"),
        ("She left the Paris climate accord.", "Paris climate agreement"),
        ("Bahrain joined the Abraham Accords.", "Abraham Accords"),
        ("Trump met Kim at a summit in Singapore.", "Singapore summit"),
        ("Trump walked out of the Hanoi summit.", "Hanoi summit"),
        ("Trump met Putin in Helsinki.", "Helsinki summit"),
        ("Pelosi visited Taiwan.", "Pelosi in Taiwan"),
        ("Biden made a surprise trip to Kyiv.", "Biden in Kyiv"),
        ("Obama's visit to Hiroshima was the first.", "Obama in Hiroshima"),
        ("Hurricane Katrina flooded the city.", "Hurricane Katrina"),
        ("The Bali bombings killed 202.", "Bali bombings"),
        ("The Madrid train bombings killed 193.", "Madrid bombings"),
        ("The Mumbai attacks lasted four days.", "Mumbai attacks"),
        ("Children died at Beslan.", "Beslan"),
    ],
)
def test_sentences_that_name_an_event(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "He was wounded in a war in Korea Town.",
        "The revolution in Iranian cinema goes on.",
        "Berlin built a new wall.",
        "Tourists strolled over Tiananmen Square.",
        "The minister visited Helsinki.",
        "Kuwait sent a delegation.",
        "Rwanda won the match.",
        "The Kargil road is closed.",
        "He opened the World Trade Center.",
        "Her novel is set in Afrin.",
        "Yemen qualified for the cup.",
        "Crimea has warm winters.",
        "A museum in Christchurch was opened.",
        "Bucha has a new mayor.",
        "Abe met the emperor.",
        "Niger exported uranium.",
        "Armenians from Karabakh sing.",
        "Kabul airport was closed by snow.",
        "Qatar bought jets.",
        "They recognised the new state.",
        "The embassy expelled nobody.",
    ],
)
def test_sentences_that_only_share_a_name(text: str) -> None:
    assert not {name for name in named(text) if BY_NAME[name].unique}


@pytest.mark.parametrize(
    ("name", "earliest", "latest"),
    [
        ("Korean War", "1950-06-25", "1953-07-27"),
        ("Six-Day War", "1967-06-05", "1967-06-10"),
        ("Fall of the Berlin Wall", "1989-11-09", "1989-11-09"),
        ("Attacks of 11 September", "2001-09-11", "2001-09-11"),
        ("Annexation of Crimea", "2014-02-27", "2014-03-18"),
        ("Brexit referendum", "2016-06-23", "2016-06-23"),
        ("Invasion of Ukraine", "2022-02-24", None),
        ("War in Yemen", "2015-03-26", None),
        ("Afrin offensive", "2018-01-20", "2018-03-24"),
        ("Helsinki summit", "2018-07-16", "2018-07-16"),
        ("Fall of Kabul", "2021-08-15", "2021-08-15"),
        ("Good Friday Agreement", "1998-04-10", "1998-04-10"),
    ],
)
def test_the_days_of_events(name: str, earliest: str, latest: str | None) -> None:
    assert (BY_NAME[name].earliest, BY_NAME[name].latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["Kim visited Russia.", "Putin travelled to North Korea.", "Trump toured Saudi Arabia.", "Xi visited Moscow."],
)
def test_visits_that_took_place_more_than_once_are_not_unique(text: str) -> None:
    found = named(text)
    assert found
    assert not any(BY_NAME[name].unique for name in found)
