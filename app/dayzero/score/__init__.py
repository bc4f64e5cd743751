"""The scorecard: what a timeline meets of the checklists its field is judged by. No Qt."""
