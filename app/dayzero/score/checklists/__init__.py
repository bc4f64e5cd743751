"""The points of five checklists, as data. Each says in our own words what is asked."""
