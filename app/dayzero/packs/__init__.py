"""Content packs: timelines and a clinic's file in one signed file, for machines nobody watches."""
