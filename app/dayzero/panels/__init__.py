"""Words and chances beside the picture: explanation, chances, glossary, sources."""
