"""Text burned into pictures: where to look, what is found, and how it is blacked out.

Nothing here is loaded before a project asks for Clean Pixel Data (113101): numpy, pydicom and
onnxruntime are slow to import.
"""
