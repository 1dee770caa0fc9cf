"""What claims an article makes, one module for each type of value."""
