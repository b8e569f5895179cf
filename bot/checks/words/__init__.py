"""Word lists and tables the checks read; each module names where its words come from."""
