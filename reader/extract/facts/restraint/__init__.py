"""What is not given: cut off, torn, misread, open in what it is about, or saying nothing alone."""
