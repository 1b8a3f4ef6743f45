"""The wizard's pages, one module each; they load from the draft and return a new one."""
