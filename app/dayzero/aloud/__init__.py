"""Read aloud: what is shown, sentence by sentence, in a voice of the system. Never online."""
