"""The Participatiewet: what somebody gets, what counts, and what the office may do, one module a subject."""
