"""From a trained PyTorch model and its adapter bank to the model folder that the engine opens."""
