"""The play-head, the selection and the shortcuts: the small objects that views share."""
