"""The other end of the way: a coordinator opens what sites bring, checks it, and merges it."""
