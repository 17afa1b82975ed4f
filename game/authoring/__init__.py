"""For those who write and translate: machine players at scale, catalogues, maps, previews."""
