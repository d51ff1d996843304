"""./dev is shell, so it is tried as a person would: by running it, in a made-up machine."""
