"""What tells a personal detail: word lists, the shapes built from them, the rules they prove."""
