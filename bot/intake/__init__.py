"""An earlier résumé, in whatever file it comes, read into the answers of a new draft."""
