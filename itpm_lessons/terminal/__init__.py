"""What the `itpm` command shows and asks in a terminal: one module a command."""
