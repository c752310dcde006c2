"""The description of Dask held against Dask itself: its source, and what it says on the wire."""
