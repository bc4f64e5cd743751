"""What assistive technology meets: accessible objects, announcements, motion wishes."""
