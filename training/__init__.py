"""How the shipped model was made, from data to weights."""
