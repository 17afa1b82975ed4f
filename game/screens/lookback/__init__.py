"""The debrief on the screen: one module for each page of the ochre folder, and the parts that they share."""
