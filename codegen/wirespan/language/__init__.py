"""The language: text → tree (`parser`, `syntax`) → names (`resolve`) → checks (`checks`); and its layout (`format`).

`wirespan.description` is the way in.
"""
