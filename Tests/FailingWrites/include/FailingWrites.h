// Preloaded into a program, it makes one write to a regular file fail. See FailingWrites.c.
