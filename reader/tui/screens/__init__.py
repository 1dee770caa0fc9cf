"""The screens, one subject each."""
