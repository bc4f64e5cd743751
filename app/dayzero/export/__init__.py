"""What leaves the program: still pictures, the storyboard, the journey as text."""
