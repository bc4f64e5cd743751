"""The document: what a treatment is, read from JSON, frozen and validated. No Qt."""
