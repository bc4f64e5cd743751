"""People: every choice is drawn whole, a child as a child, and labels hang on what is there."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion

from dayzero.stage.anatomy import BODIES
from dayzero.stage.canvas import Canvas
from dayzero.stage.cast import Cast, cast
from dayzero.stage.figures import PEOPLE, Figure
from dayzero.stage.people import companions, whom
from dayzero.stage.piece import Piece
from dayzero.stage.roles import parent_of
from dayzero.story.moment import Story
from dayzero.theme.tokens import THEMES
from dayzero.timeline.picture import Scene
from stage.made import painter_of, picture, with_scene

FACES = ("calm", "tired", "better", "asleep")
WORLD = QRectF(-330, -440, 660, 480)
"""All of the world that people can be in."""

postures = pytest.mark.parametrize(("age", "pose"), list(BODIES))


def staged(age: str, pose: str, face: str = "calm", **scene: object) -> Cast:
    """A person on the ward, or asleep in theatre."""
    where = (
        {"room": "theatre", "pose": "lying"} if pose == "prone" else {"room": "ward", "pose": pose}
    )
    made = cast(Scene(**where, **scene), age=age)  # type: ignore[arg-type]
    return made._replace(face=face)


def drawn(pieces: list[Piece], theme: str = "light", frame: QRectF = WORLD) -> QImage:
    """Pieces on nothing, one px for each unit of the world."""
    image = QImage(frame.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        for piece in pieces:
            painter.save()
            painter.translate(QPointF(*piece.spot) - frame.topLeft())
            piece.draw(Canvas(painter, THEMES[theme], 1.0))
            painter.restore()
    return image


def part(pieces: list[Piece], *kinds: str) -> list[Piece]:
    """The hair, the body or the face of whom the picture shows, of the kinds asked for."""
    return [piece for piece in pieces if isinstance(piece.key, tuple) and piece.key[0] in kinds]


def covered(image: QImage) -> QRectF:
    """What is painted of an image, in units of the world."""
    mask = image.createAlphaMask(Qt.ImageConversionFlag.ThresholdDither)
    return QRectF(QRegion(QBitmap.fromImage(mask)).boundingRect()).translated(WORLD.topLeft())


def colour_at(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x - WORLD.left()), round(y - WORLD.top()))


def far(one: QColor, other: str) -> int:
    """How far two colours are apart, summed over the channels."""
    to = QColor(other)
    return abs(one.red() - to.red()) + abs(one.green() - to.green()) + abs(one.blue() - to.blue())


def head(figure: Figure, hair: int) -> QImage:
    """Head and hair of somebody who stands."""
    pieces = whom(staged("adult", "standing"), figure, hair)
    return drawn([pieces[0], pieces[2]], frame=QRectF(-60, -380, 120, 170))


@postures
@pytest.mark.parametrize("theme", list(THEMES))
def test_every_choice_is_painted_and_no_two_are_alike(age: str, pose: str, theme: str) -> None:
    seen = {}
    for figure, face, hair in itertools.product(PEOPLE, FACES, (0, 3, 4, 6, 7)):
        pieces = whom(staged(age, pose, face), figure, hair)
        x, y = BODIES[age, pose].head
        around = QRectF(x - 60, y - 80, 120, 150)
        one = drawn(part(pieces, "hair", "face"), theme, around)
        assert not one.isNull()
        seen[figure.id, face, hair] = bytes(one.constBits())
        if face == "calm" and hair in (0, 7):
            assert one == drawn(part(pieces, "hair", "face"), theme, around)
    # Under a headscarf, or a cap in theatre, nobody sees the hair go: only the brows are fainter.
    veiled = [key for key in seen if key[0] == "honey" and age == "adult"]
    hidden = len(veiled) - 2 * len(FACES) if veiled else 0
    if pose == "prone":
        hidden = len(seen) - len(PEOPLE) * len(FACES)
    elif age == "baby":
        hidden = 2 * len(PEOPLE) * len(FACES)  # its hair is short, however much there is
    assert len(set(seen.values())) == len(seen) - hidden


@postures
def test_bodies_are_whole_and_equal_on_every_run(age: str, pose: str) -> None:
    for figure in PEOPLE:
        body = part(whom(staged(age, pose), figure, 7), "body")
        image = drawn(body)
        assert image == drawn(body)
        skin = sum(
            far(image.pixelColor(x, y), figure.skin) < 40 and image.pixelColor(x, y).alpha() > 250
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )
        # Hands, at least.
        assert skin > 12, figure.id


@postures
@pytest.mark.parametrize("beside", [("carer", "nurse"), ("visitor", "doctor"), ("donor",)])
def test_no_print_cuts_off_what_it_shows(age: str, pose: str, beside: tuple[str, ...]) -> None:
    """A piece is cached as the picture of its box: all of it must lie inside."""
    for room in ("ward", "apheresis", "going-home") if pose != "prone" else ("theatre",):
        rests = "lying" if pose == "prone" else pose
        scene = cast(Scene(room=room, pose=rests, beside=beside), age=age)  # type: ignore[arg-type]
        for hair in (0, 7):
            people = whom(scene, PEOPLE[4], hair) + companions(scene, PEOPLE[4], hair)
            for piece in people:
                at_home = drawn([piece._replace(spot=(0.0, 0.0))])
                box = covered(at_home)
                # Short hair leaves nothing behind the head.
                assert box.isEmpty() or piece.box.adjusted(-1, -1, 1, 1).contains(box)


@postures
def test_labels_point_at_what_is_there(age: str, pose: str) -> None:
    """Marrow, thymus, line and all other parts lie on the painted body, and none in the face."""
    body = BODIES[age, pose]
    image = drawn(whom(staged(age, pose), PEOPLE[0], 7))
    places = {name: spot for name, spot in body._asdict().items() if name not in ("lean", "arm")}
    for name, spot in places.items():
        assert colour_at(image, *spot).alpha() > 250, name
    bare = drawn(whom(staged(age, pose)._replace(line=False), PEOPLE[0], 7))
    assert far(colour_at(bare, *body.skin), PEOPLE[0].skin) < 90


@pytest.mark.parametrize("age", ["adult", "child", "baby"])
@pytest.mark.parametrize("pose", ["seated", "lying", "standing"])
@pytest.mark.parametrize("room", ["ward", "single-room", "donor-unit", "theatre", "clinic"])
def test_faces_are_reported_where_they_are_painted(age: str, pose: str, room: str) -> None:
    beside = ("carer", "nurse", "visitor") if room == "single-room" else ("carer", "doctor")
    scene = cast(Scene(room=room, pose=pose, beside=beside), age=age)  # type: ignore[arg-type]
    figure = PEOPLE[3]
    image = drawn(companions(scene, figure, 7) + whom(scene, figure, 7))
    inside = [face for face in scene.faces if WORLD.contains(QPointF(face[0], face[1]))]
    # The one behind the pane belongs to the room.
    people = inside[: len(scene.companions) + 1]
    assert people
    skins = [one.skin for one in PEOPLE]
    for x, y, radius in people:
        assert 24 < radius < 50
        nose = colour_at(image, x, y + 2)
        assert min(far(nose, skin) for skin in skins) < 60, (x, y)


@postures
def test_a_change_of_face_stays_within_the_reported_circle(age: str, pose: str) -> None:
    calm, tired = (drawn(whom(staged(age, pose, face), PEOPLE[0], 7)) for face in ("calm", "tired"))
    x, y, radius = staged(age, pose).faces[0]
    changed = [
        QPointF(column + WORLD.left() - x, row + WORLD.top() - y)
        for row in range(calm.height())
        for column in range(calm.width())
        if calm.pixel(column, row) != tired.pixel(column, row)
    ]
    assert changed
    assert max(QPointF.dotProduct(point, point) for point in changed) < radius**2


BAREHEADED = [figure for figure in PEOPLE if figure.hair_style != "veil"]


@pytest.mark.parametrize("figure", BAREHEADED, ids=lambda figure: figure.id)
def test_there_is_as_much_hair_as_the_moment_says(figure: Figure) -> None:
    bald = figure._replace(cloth="#00ff00")
    shares = []
    for hair in range(8):
        image = head(bald, hair)
        shares.append(
            sum(
                far(image.pixelColor(x, y), figure.hair) < 70
                and image.pixelColor(x, y).alpha() > 200
                for x in range(image.width())
                for y in range(90)
            )
        )
    for less, more in itertools.pairwise(shares):
        assert more >= less * 0.97 - 4, shares
    assert shares[0] < shares[4] < shares[7]


def test_a_soft_covering_is_worn_while_the_hair_is_gone() -> None:
    for figure in PEOPLE:
        assert far(head(figure, 0).pixelColor(48, 36), figure.cloth) < 150
    for figure in BAREHEADED:
        assert far(head(figure, 7).pixelColor(48, 36), figure.cloth) > 60
        assert head(figure, 0) != head(figure, 2), "the first hair shows under it"


def test_hair_follows_the_days_of_the_document() -> None:
    story = with_scene(Scene(room="clinic", pose="seated"))
    stage = story.timeline.stage.model_copy(update={"hair": ((-100, 1), (-1, 1), (3, 0), (9, 1))})
    story = Story(story.timeline.model_copy(update={"stage": stage}))
    core = painter_of(story)
    full, gone, back = (picture(core, story.at(day)) for day in (-1.0, 3.0, 6.0))
    assert full != gone
    assert gone != back


def test_a_child_has_the_proportions_of_a_child() -> None:
    tall = {}
    heads = {}
    for age in ("adult", "child"):
        pieces = whom(staged(age, "standing"), PEOPLE[1], 7)
        tall[age] = covered(drawn(pieces)).height()
        heads[age] = covered(drawn([pieces[2]])).height()
    assert 0.62 < tall["child"] / tall["adult"] < 0.78
    assert heads["child"] / tall["child"] > 1.12 * heads["adult"] / tall["adult"]


def test_a_child_fits_chair_and_bed() -> None:
    seated = covered(drawn(whom(staged("child", "seated"), PEOPLE[1], 7)))
    assert seated.left() > -76
    assert seated.right() < 76, "between the arms of the chair"
    assert -60 < seated.bottom() < -8, "the feet do not reach the floor"
    lying = covered(drawn(whom(staged("child", "lying"), PEOPLE[1], 7)))
    assert lying.left() > -172
    assert lying.right() < 192


@pytest.mark.parametrize("pose", ["seated", "standing"])
def test_a_baby_is_held_by_its_parent(pose: str) -> None:
    alone, with_carer = staged("baby", pose), staged("baby", pose, beside=("nurse", "carer"))
    for scene in (alone, with_carer):
        assert "carer" in scene.beside
        assert [who for who, _x, _y in scene.companions] == [
            w for w in scene.beside if w != "carer"
        ]
        image = drawn(whom(scene, PEOPLE[2], 7))
        baby, parent = scene.faces[:2]
        for x, y, _radius in (baby, parent):
            assert far(colour_at(image, x, y + 2), PEOPLE[2].skin) < 90
    assert drawn(part(whom(alone, PEOPLE[2], 7), "face")) != drawn(whom(alone, PEOPLE[2], 7))


def test_a_baby_lies_in_a_cot_and_a_parent_sits_by_it() -> None:
    scene = staged("baby", "lying", beside=("nurse", "carer"))
    baby = covered(drawn(whom(staged("baby", "lying"), PEOPLE[1], 7)))
    assert -102 < baby.left() < baby.right() < 102, "within the cot"
    assert scene.companions[0][0] == "carer", "nearest"


def test_years_later_a_scene_shows_a_child() -> None:
    later = cast(Scene(room="clinic", pose="standing", age="child"), age="baby")
    assert not later.held
    assert later.shown_age == "child"


def test_a_child_who_gives_cells_is_a_brother_or_sister() -> None:
    scene = Scene(room="theatre", pose="lying", person="donor")
    child, grown = (cast(scene, age="child", donor_age=age) for age in ("child", "adult"))
    sizes = [covered(drawn(whom(one, PEOPLE[0], 7))).width() for one in (child, grown)]
    assert sizes[0] < 0.8 * sizes[1]
    sibling = drawn(whom(child, PEOPLE[0], 7))
    x, y, _radius = child.faces[0]
    assert far(colour_at(sibling, x, y + 2), PEOPLE[0].skin) < 60


def test_those_beside_differ_from_the_patient_and_from_each_other() -> None:
    for figure in PEOPLE:
        seen = []
        for who in ("nurse", "doctor", "carer", "visitor", "donor"):
            scene = staged("adult", "seated", beside=(who,))
            seen.append(drawn([*companions(scene, figure, 7)]))
        seen.append(drawn(whom(staged("adult", "standing"), figure, 7)))
        for one, other in itertools.combinations(seen, 2):
            left = covered(one)
            right = covered(other)
            shift = QPointF(right.center().x() - left.center().x(), 0)
            apart = sum(
                far(colour_at(one, x, y), colour_at(other, x + shift.x(), y).name()) > 60
                for x in range(int(left.left()), int(left.right()), 8)
                for y in range(int(left.top()), int(left.bottom()), 8)
            )
            assert apart > 0.12 * left.width() * left.height() / 64


def test_the_carer_of_a_child_is_a_parent_close_by() -> None:
    for pose in ("seated", "lying", "standing"):
        child = staged("child", pose, beside=("carer",))
        grown = staged("adult", pose, beside=("carer",))
        parent, carer = (drawn(companions(scene, PEOPLE[2], 7)) for scene in (child, grown))
        assert parent != carer
        ours = drawn([*whom(child, PEOPLE[2], 7)])
        touching = any(
            ours.pixelColor(x, y).alpha() > 200 and parent.pixelColor(x, y).alpha() > 200
            for x in range(0, ours.width(), 2)
            for y in range(0, ours.height(), 2)
        )
        assert touching, pose
    assert parent_of(PEOPLE[2]).skin == PEOPLE[2].skin
    assert parent_of(PEOPLE[2]).hair_style != PEOPLE[2].hair_style


def test_marrow_is_taken_from_the_back_of_somebody_who_lies_flat() -> None:
    lying, prone = (
        covered(drawn(whom(staged("adult", pose), PEOPLE[1], 7))) for pose in ("lying", "prone")
    )
    assert prone.width() > 300
    assert prone.height() < 100 < lying.height()
    body = BODIES["adult", "prone"]
    assert colour_at(drawn(whom(staged("adult", "prone"), PEOPLE[1], 7)), *body.hip).alpha() > 250
    assert abs(body.lean) > 75, "a cheek on the cushion"


def test_a_document_may_lay_somebody_on_their_front_elsewhere() -> None:
    awake = cast(Scene(room="procedure-room", pose="prone", face="calm"))
    asleep = cast(Scene(room="theatre", pose="lying", face="calm"))
    assert (awake.posture, asleep.posture) == ("prone", "prone")
    assert (awake.face, asleep.face) == ("calm", "asleep")
    for figure in PEOPLE:
        shown = drawn(whom(awake, figure, 7))
        assert shown != drawn(whom(asleep, figure, 7))
        assert covered(shown).height() < 130


def test_an_operating_theatre_has_caps_and_masks() -> None:
    theatre = cast(Scene(room="theatre", pose="lying", beside=("doctor", "nurse")))
    ward = cast(Scene(room="ward", pose="lying", beside=("doctor", "nurse")))
    figure = PEOPLE[0]
    assert drawn(companions(theatre, figure, 7)) != drawn(companions(ward, figure, 7))
    assert theatre.role("nurse").dress.mask
    assert theatre.role("nurse").dress.cap
