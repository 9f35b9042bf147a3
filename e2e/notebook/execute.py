"""Runs a notebook from top to bottom: python3 execute.py FROM TO. Fails with the first cell that does."""

import sys

import nbformat
from nbclient import NotebookClient

source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=nbformat.NO_CONVERT)
nbformat.validate(notebook)
# The kernel's own name: what other kernels this machine has does not matter.
NotebookClient(notebook, timeout=None, kernel_name="python3").execute()
nbformat.write(notebook, target)
