"""What a command answers with one sentence and exit status 2; all else that is raised is a bug."""


class PlainError(Exception):
    """What the user or the world did wrong; its text is one plain sentence on what to do."""


class FileError(PlainError):
    """A file that cannot be used; the text says why and what to give instead."""
