"""Floor 4, a class of learners: release, collect, grade. Empty until its issue comes."""
