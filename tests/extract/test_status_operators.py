"""One operator at a time: what each class of words does to the status of its content."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate
from tests.extract.test_status import status_of

IMPLICATIVE = [
    ("Gunmen managed to free the hostages.", "free", "asserted"),
    ("Gunmen did not manage to free the hostages.", "free", "negated"),
    ("Rebels succeeded in taking the bridge.", "taking", "asserted"),
    ("Rebels began to shell the town.", "shell", "asserted"),
    ("Rebels started shelling the town.", "shelling", "asserted"),
    ("Rebels resumed shelling the town.", "shelling", "asserted"),
    ("Rebels kept shelling the town.", "shelling", "asserted"),
    ("The navy went on to bomb the port.", "bomb", "asserted"),
    ("The navy carried out an attack on the port.", "attack", "asserted"),
    ("The navy launched an attack on the port.", "attack", "asserted"),
    ("The navy did not launch an attack on the port.", "attack", "negated"),
    ("The navy conducted a raid on the port.", "raid", "asserted"),
    ("The two sides held talks in Bern.", "talks", "asserted"),
    ("The two sides did not hold talks in Bern.", "talks", "negated"),
    ("The navy dared to attack the port.", "attack", "asserted"),
]

NEGATIVE_IMPLICATIVE = [
    ("Gunmen failed to free the hostages.", "free", "negated"),
    ("Gunmen did not fail to free the hostages.", "free", "asserted"),
    ("The navy avoided attacking the port.", "attacking", "negated"),
    ("The navy refrained from attacking the port.", "attacking", "negated"),
    ("Police thwarted an attack on the port.", "attack", "negated"),
    ("Police prevented an attack on the port.", "attack", "negated"),
    ("Police averted an attack on the port.", "attack", "negated"),
    ("The minister neglected to sign the pact.", "sign", "negated"),
    ("The minister fell short of recognising the council.", "recognising", "negated"),
]

NEGATIVE_CAUSATIVE = [
    ("Quito refused to sign the pact.", "sign", "negated"),
    ("Quito declined to sign the pact.", "sign", "negated"),
    ("Quito did not refuse to sign the pact.", "sign", "hypothetical"),
    ("The court barred the party from holding a rally.", "holding", "negated"),
    ("The storm kept the fleet from attacking the port.", "attacking", "negated"),
    ("The city banned a march on Monday.", "march", "negated"),
    ("The minister ruled out an attack on the port.", "attack", "negated"),
]

CAUSATIVE = [
    ("The storm forced the fleet to retreat.", "retreat", "asserted"),
    ("Threats compelled the court to free the men.", "free", "asserted"),
    ("The raid led the army to close the road.", "close", "asserted"),
    ("The envoy persuaded the junta to free the men.", "free", "asserted"),
    ("The raid prompted the army to close the road.", "close", "asserted"),
]

ATTEMPT = [
    ("Rebels tried to seize the bridge.", "seize", "asserted"),
    ("Rebels attempted to seize the bridge.", "seize", "asserted"),
    ("Rebels sought to seize the bridge.", "seize", "asserted"),
]

DESIRE = [
    ("Oslo wants to reopen the border.", "reopen", "hypothetical"),
    ("Oslo hopes to reopen the border.", "reopen", "hypothetical"),
    ("Oslo wished to reopen the border.", "reopen", "hypothetical"),
    ("Oslo is mulling a raid on the port.", "raid", "hypothetical"),
    ("Oslo is considering sending troops.", "sending", "hypothetical"),
    ("Oslo does not want to attack the port.", "attack", "hypothetical"),
    ("Oslo longs to reopen the border.", "reopen", "hypothetical"),
]

REQUEST = [
    ("Oslo urged the rebels to withdraw.", "withdraw", "hypothetical"),
    ("Oslo asked the rebels to withdraw.", "withdraw", "hypothetical"),
    ("Oslo begged the rebels to withdraw.", "withdraw", "hypothetical"),
    ("Oslo invited the rebels to meet.", "meet", "hypothetical"),
    ("Oslo demanded that the rebels withdraw.", "withdraw", "hypothetical"),
    ("Oslo called on the rebels to withdraw.", "withdraw", "hypothetical"),
    ("Oslo called for the withdrawal of the rebels.", "withdrawal", "hypothetical"),
    ("Oslo proposed to send monitors.", "send", "hypothetical"),
    ("Oslo did not ask the rebels to withdraw.", "withdraw", "hypothetical"),
    ("Oslo told the rebels to withdraw.", "withdraw", "hypothetical"),
]

COMMITMENT = [
    ("Oslo pledged to send trucks.", "send", "planned"),
    ("Oslo promised to send trucks.", "send", "planned"),
    ("Oslo agreed to send trucks.", "send", "planned"),
    ("Oslo decided to send trucks.", "send", "planned"),
    ("Oslo vowed to send trucks.", "send", "planned"),
    ("Oslo plans to send trucks.", "send", "planned"),
    ("Oslo offered to send trucks.", "send", "planned"),
    ("Oslo resolved to send trucks.", "send", "planned"),
    ("Oslo has scheduled a meeting with the rebels.", "meeting", "planned"),
    ("Oslo is preparing to send trucks.", "send", "planned"),
    ("Oslo voted to send trucks.", "send", "planned"),
    ("Oslo announced plans to send trucks.", "send", "planned"),
]

ORDER = [
    ("The general ordered his men to attack the town.", "attack", "planned"),
    ("The general commanded his men to attack the town.", "attack", "planned"),
    ("The court instructed the ministry to free the men.", "free", "planned"),
    ("The president directed the army to close the road.", "close", "planned"),
]

EXPECTATION = [
    ("The envoys are expected to meet in Muscat.", "meet", "planned"),
    ("The envoys are due to meet in Muscat.", "meet", "planned"),
    ("The envoys are scheduled to meet in Muscat.", "meet", "planned"),
    ("The envoys are set to meet in Muscat.", "meet", "planned"),
    ("The envoys are to meet in Muscat.", "meet", "planned"),
    ("The envoys are going to meet in Muscat.", "meet", "planned"),
    ("The envoys will meet in Muscat.", "meet", "planned"),
    ("The envoys shall meet in Muscat.", "meet", "planned"),
]

CANCELLATION = [
    ("Lima cancelled the visit.", "visit", "negated"),
    ("Lima called off the visit.", "visit", "negated"),
    ("Lima scrapped the visit.", "visit", "negated"),
    ("Lima did not call off the visit.", "visit", "planned"),
]

SUSPICION = [
    ("The militia is believed to have mined the road.", "mined", "alleged"),
    ("The militia is thought to have mined the road.", "mined", "alleged"),
    ("The militia is suspected of having mined the road.", "mined", "alleged"),
    ("Police suspect that the militia mined the road.", "mined", "alleged"),
    ("It is believed that the militia mined the road.", "mined", "alleged"),
    ("The militia is presumed to have mined the road.", "mined", "alleged"),
    ("The militia is rumoured to have mined the road.", "mined", "alleged"),
    ("The militia is understood to have mined the road.", "mined", "alleged"),
    ("The militia reportedly mined the road.", "mined", "alleged"),
    ("The militia allegedly mined the road.", "mined", "alleged"),
]

REPORT = [
    ("Dakar said that it had closed the strait.", "closed", "asserted"),
    ("Dakar announced that it had closed the strait.", "closed", "asserted"),
    ("Dakar reported that it had closed the strait.", "closed", "asserted"),
    ("Dakar told reporters that it had closed the strait.", "closed", "asserted"),
    ("Dakar admitted that it had closed the strait.", "closed", "asserted"),
    ("Dakar declared that it had closed the strait.", "closed", "asserted"),
    ("Dakar confirmed that it had closed the strait.", "closed", "asserted"),
    ("Dakar revealed that it had closed the strait.", "closed", "asserted"),
    ("The strait was closed, Dakar said.", "closed", "asserted"),
    ("The strait, Dakar said, was closed.", "closed", "asserted"),
    ("“We closed the strait,” Dakar said.", "closed", "asserted"),
    ("According to Dakar, the navy closed the strait.", "closed", "asserted"),
]

ALLEGATION = [
    ("Chad accused its neighbour of arming the rebels.", "arming", "alleged"),
    ("Chad alleged that its neighbour had armed the rebels.", "armed", "alleged"),
    ("Chad claimed that its neighbour had armed the rebels.", "armed", "alleged"),
    ("Chad blamed its neighbour for arming the rebels.", "arming", "alleged"),
    ("Chad charged that its neighbour had armed the rebels.", "armed", "alleged"),
    ("Chad insisted that its neighbour had armed the rebels.", "armed", "alleged"),
    ("He was charged with killing a guard.", "killing", "alleged"),
    ("He was indicted for killing a guard.", "killing", "alleged"),
    ("Its neighbour had armed the rebels, Chad claimed.", "armed", "alleged"),
    ("There were claims that the navy had mined the bay.", "mined", "alleged"),
    ("An alleged attack on the port made news.", "attack", "alleged"),
    ("A suspected attack on the port made news.", "attack", "alleged"),
]

DENIAL = [
    ("The junta denied that it had shelled the camp.", "shelled", "denied"),
    ("The junta denied shelling the camp.", "shelling", "denied"),
    ("The junta denied having shelled the camp.", "shelled", "denied"),
    ("The junta has denied the attack.", "attack", "denied"),
    ("The junta disputed that it had shelled the camp.", "shelled", "denied"),
    ("The junta refuted claims that it had shelled the camp.", "shelled", "denied"),
    ("The junta rejected accusations that it had shelled the camp.", "shelled", "denied"),
    ("The junta dismissed reports that it had shelled the camp.", "shelled", "denied"),
    ("The junta did not deny that it had shelled the camp.", "shelled", "alleged"),
    ("It is not true that the junta shelled the camp.", "shelled", "negated"),
]

DOUBT_AND_QUESTION = [
    ("Diplomats doubt that the rebels will attack.", "attack", "hypothetical"),
    ("Envoys asked whether the junta had shelled the camp.", "shelled", "hypothetical"),
    ("It is not clear if the junta shelled the camp.", "shelled", "hypothetical"),
    ("It is not known whether the junta shelled the camp.", "shelled", "hypothetical"),
    ("Did the junta shell the camp?", "shell", "hypothetical"),
    ("Will the junta shell the camp?", "shell", "hypothetical"),
]

THREAT_AND_FEAR = [
    ("The junta threatened to shell the camp.", "shell", "hypothetical"),
    ("The junta warned that it would shell the camp.", "shell", "hypothetical"),
    ("Villagers fear that the junta will shell the camp.", "shell", "hypothetical"),
    ("Villagers fear an attack on the camp.", "attack", "hypothetical"),
    ("Villagers worry that the junta will shell the camp.", "shell", "hypothetical"),
]

MODALS = [
    ("The junta may shell the camp.", "shell", "hypothetical"),
    ("The junta might shell the camp.", "shell", "hypothetical"),
    ("The junta could shell the camp.", "shell", "hypothetical"),
    ("The junta should free the men.", "free", "hypothetical"),
    ("The junta must free the men.", "free", "hypothetical"),
    ("The junta can free the men.", "free", "hypothetical"),
    ("The junta could not free the men.", "free", "negated"),
    ("The junta would shell the camp.", "shell", "hypothetical"),
    ("The junta would have shelled the camp.", "shelled", "hypothetical"),
]

CONDITIONS = [
    ("If the junta shells the camp, the envoy will leave.", "shells", "hypothetical"),
    ("If the junta shells the camp, the envoy will leave.", "leave", "hypothetical"),
    ("Unless the junta stops, the envoy will leave.", "leave", "hypothetical"),
    ("The envoy will leave if the junta shells the camp.", "leave", "hypothetical"),
    ("The envoy left after the junta shelled the camp.", "shelled", "asserted"),
    ("The envoy left before the junta shelled the camp.", "shelled", "asserted"),
    ("The envoy left because the junta shelled the camp.", "shelled", "asserted"),
    ("The envoy left when the junta shelled the camp.", "shelled", "asserted"),
    ("The envoy stayed although the junta shelled the camp.", "shelled", "asserted"),
]

NEGATIONS = [
    ("The junta did not shell the camp.", "shell", "negated"),
    ("The junta has never shelled the camp.", "shelled", "negated"),
    ("The junta no longer shells the camp.", "shells", "negated"),
    ("Nobody shelled the camp.", "shelled", "negated"),
    ("No troops shelled the camp.", "shelled", "negated"),
    ("The junta left without shelling the camp.", "shelling", "negated"),
    ("Neither side shelled the camp.", "shelled", "negated"),
    ("There was no attack on the camp.", "attack", "negated"),
]

CASES = [
    *IMPLICATIVE,
    *NEGATIVE_IMPLICATIVE,
    *NEGATIVE_CAUSATIVE,
    *CAUSATIVE,
    *ATTEMPT,
    *DESIRE,
    *REQUEST,
    *COMMITMENT,
    *ORDER,
    *EXPECTATION,
    *CANCELLATION,
    *SUSPICION,
    *REPORT,
    *ALLEGATION,
    *DENIAL,
    *DOUBT_AND_QUESTION,
    *THREAT_AND_FEAR,
    *MODALS,
    *CONDITIONS,
    *NEGATIONS,
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_status(annotated: Annotate, text: str, word: str, status: str) -> None:
    assert status_of(annotated, text, word) == status


COMBINED = [
    ("Chad denied that it had tried to seize the bridge.", "seize", "denied"),
    ("Chad denied that it planned to attack the port.", "attack", "denied"),
    ("Chad said it would not attack the port.", "attack", "negated"),
    ("Chad said it had failed to seize the bridge.", "seize", "denied"),
    ("Chad accused Mali of planning to attack the port.", "attack", "planned"),
    ("Chad said that Mali had agreed to send troops.", "send", "planned"),
    ("Chad said that Mali might send troops.", "send", "hypothetical"),
    ("Chad claimed that Mali had not sent troops.", "sent", "denied"),
    ("Mali reportedly plans to send troops.", "send", "planned"),
    ("Mali has agreed to stop shelling the town.", "shelling", "asserted"),
    ("Mali refused to deny that it had shelled the town.", "shelled", "alleged"),
    ("Mali threatened to refuse to sign the pact.", "sign", "hypothetical"),
    ("Mali wants Chad to promise to free the men.", "free", "hypothetical"),
    ("Mali was forced to cancel the visit.", "visit", "negated"),
    ("The rebels said they were ready to free the men.", "free", "planned"),
    ("The rebels did not say that they had freed the men.", "freed", "hypothetical"),
    ("The envoy said that Chad claimed that Mali had armed the rebels.", "armed", "alleged"),
    ("The envoy said that Chad denied that it had armed the rebels.", "armed", "denied"),
    ("Chad said that if talks failed it would send troops.", "send", "hypothetical"),
    ("Chad said that the rebels had been ordered to free the men.", "free", "planned"),
]


@pytest.mark.parametrize(("text", "word", "status"), COMBINED)
def test_operators_together(annotated: Annotate, text: str, word: str, status: str) -> None:
    assert status_of(annotated, text, word) == status


NEAR_MISSES = [
    ("The man who failed the test attacked a guard.", "attacked", "asserted"),
    ("The group that had planned the rally attacked a guard.", "attacked", "asserted"),
    ("The suspected thief attacked a guard.", "attacked", "asserted"),
    ("A guard who was believed dead attacked the thief.", "attacked", "asserted"),
    ("The failure of the talks angered Oslo after it freed the men.", "freed", "asserted"),
    ("The wanted man attacked a guard.", "attacked", "asserted"),
    ("The expected storm came after Oslo freed the men.", "freed", "asserted"),
    ("The alleged spy, who attacked a guard, left.", "attacked", "asserted"),
    ("Not far from the port, rebels attacked a guard.", "attacked", "asserted"),
    ("Not only did rebels attack a guard, they freed the men.", "freed", "asserted"),
    ("The rebels, who want peace, attacked a guard.", "attacked", "asserted"),
    ("May 4 was the day when rebels attacked a guard.", "attacked", "asserted"),
    ("On the will of the late king, rebels attacked a guard.", "attacked", "asserted"),
    ("The would-be king attacked a guard.", "attacked", "asserted"),
    ("Rebels attacked a guard to free the men.", "attacked", "asserted"),
]


@pytest.mark.parametrize(("text", "word", "status"), NEAR_MISSES)
def test_near_misses(annotated: Annotate, text: str, word: str, status: str) -> None:
    assert status_of(annotated, text, word) == status
