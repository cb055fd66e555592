"""The rows of the book: columns, no methods.

Moments are whole microseconds since 1970 in UTC; dues, lists and foreign keys of the interchange are JSON text. No model is
bound to a database: every query is given the one it runs on.
"""

from __future__ import annotations

from peewee import FloatField, IntegerField, Model, TextField


class PersonRow(Model):
    """A person; `folded` is the name as names are compared."""

    seq = IntegerField(primary_key=True)
    id = TextField()
    name = TextField()
    folded = TextField()
    circle = TextField()
    aliases = TextField()
    email = TextField()
    phone = TextField()
    ideal_days = IntegerField(null=True)
    longest_days = IntegerField(null=True)
    muted = IntegerField()
    note = TextField()
    extra = TextField()
    deleted = IntegerField()

    class Meta:
        """Name the table."""

        table_name = "person"


class PromiseRow(Model):
    """A promise; the columns from `due_at` on are derived, and can be dropped and rebuilt."""

    seq = IntegerField(primary_key=True)
    id = TextField()
    side = TextField()
    kind = TextField()
    what = TextField()
    line = TextField()
    to_person = TextField(null=True)
    about_person = TextField(null=True)
    case_ref = TextField(null=True)
    channel = TextField(null=True)
    place = TextField(null=True)
    made = IntegerField()
    captured = IntegerField()
    due = TextField(null=True)
    first_due = TextField(null=True)
    repeat = TextField(null=True)
    series = TextField(null=True)
    hangs_on = TextField(null=True)
    state = TextField()
    ended = IntegerField(null=True)
    told = IntegerField(null=True)
    note = TextField()
    source = TextField()
    near_miss_note = TextField(null=True)
    grade_given = TextField(null=True)
    grade_note = TextField()
    reminds = TextField()
    extra = TextField()
    deleted = IntegerField()
    due_at = IntegerField(null=True)
    expected_at = IntegerField(null=True)
    overdue_at = IntegerField(null=True)
    grade = TextField(null=True)
    grade_reason = TextField(null=True)
    grade_changes_at = IntegerField(null=True)
    near_miss = IntegerField()
    moves = IntegerField()
    zone = TextField()
    counts_on = IntegerField(null=True)
    credit = FloatField(null=True)
    rolls_at = IntegerField(null=True)

    class Meta:
        """Name the table."""

        table_name = "promise"


class TouchRow(Model):
    """A touch; `contact` is derived."""

    seq = IntegerField(primary_key=True)
    id = TextField()
    person = TextField(null=True)
    promise = TextField(null=True)
    kind = TextField()
    direction = TextField()
    channel = TextField(null=True)
    at = IntegerField()
    text = TextField()
    told = IntegerField(null=True)
    due = TextField(null=True)
    extra = TextField()
    deleted = IntegerField()
    contact = IntegerField()

    class Meta:
        """Name the table."""

        table_name = "touch"


class AlertRow(Model):
    """The ledger of reminders: one row an alert, its occurrence and its generation.

    It is of a promise, or of a person (their rhythm), or of neither (the sweep, the review).
    """

    seq = IntegerField(primary_key=True)
    promise = TextField(null=True)
    person = TextField(null=True)
    alert = TextField()
    occurrence = IntegerField()
    generation = IntegerField()
    at = IntegerField()
    state = TextField()

    class Meta:
        """Name the table."""

        table_name = "alert"


class StepRow(Model):
    """One thing a person did; `target` is the step that an undo or redo is about.

    `undone` is 0, or 1 once it was taken back, or 2 once it cannot be done again because something new was done.
    """

    seq = IntegerField(primary_key=True)
    at = IntegerField()
    verb = TextField()
    text = TextField()
    target = IntegerField(null=True)
    undone = IntegerField()

    class Meta:
        """Name the table."""

        table_name = "step"


class ChangeRow(Model):
    """What a step changed in one row: the changed fields before and after as JSON; both null where it made the row."""

    seq = IntegerField(primary_key=True)
    step = IntegerField()
    kind = TextField()
    row_id = TextField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        """Name the table."""

        table_name = "change"


class SettingRow(Model):
    """One setting the user chose, as JSON."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        """Name the table."""

        table_name = "setting"
