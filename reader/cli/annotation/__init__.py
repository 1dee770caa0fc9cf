"""Text in, annotations out, in order, by several processes, in bounded memory."""
