"""The rules of the referee, by what they look at; `itpm_lessons.check` runs them all."""
