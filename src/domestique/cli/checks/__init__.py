"""What the doctor looks at, one file per place where trouble lives; each returns findings, none raises."""
