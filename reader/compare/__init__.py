"""Articles → stories; facts → lined-up claims and verdicts. Pure: values in, values out."""
