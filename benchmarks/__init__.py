"""What is claimed about speed, measured side by side with the peers; see README.md here."""
