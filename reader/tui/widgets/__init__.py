"""The widgets: they draw what they are given and say what was done to them, no more."""
