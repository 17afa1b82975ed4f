"""The hour itself: `step(world, state, action) -> (state, events)`, pure, over plain data."""
