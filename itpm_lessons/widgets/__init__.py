"""Floor 3, interactive pictures: the only floor that knows Jupyter."""
