"""What keys do on the main screen, by subject."""
