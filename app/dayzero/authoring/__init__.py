"""What authors of timelines and clinics ask for on the command line. No Qt."""
