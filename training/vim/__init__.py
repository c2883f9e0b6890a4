"""The Value Injection Method for a continuous profile: gated adapters, fresh profiles, and the two losses AG and QA."""
