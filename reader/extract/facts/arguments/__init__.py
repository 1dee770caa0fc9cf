"""What a clause says beside its object: when, where, how, and what stands behind prepositions."""
