"""The base: a Hugging Face LLaMA of the configured size, and a memory-lean training loss."""
from __future__ import annotations

import torch
from transformers import LlamaConfig, LlamaForCausalLM

from training.config import ModelConfig
from training.formats import SPECIAL_TOKENS, TOKENS


def pick_device() -> torch.device:
    """CUDA when there is one, else the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def matmul_dtype(device: torch.device) -> torch.dtype:
    """bfloat16 where the device multiplies it in hardware, else float32: without it a CPU is a hundred times slower, not faster."""
    native = device.type == "cuda" or torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.bfloat16 if native else torch.float32


def build_base(model: ModelConfig, vocab_size: int) -> LlamaForCausalLM:
    """A LLaMA with tied embeddings, RMSNorm, RoPE, SwiGLU and grouped-query attention; random weights."""
    return LlamaForCausalLM(LlamaConfig(
        vocab_size=vocab_size, hidden_size=model.hidden, intermediate_size=model.ffn, num_hidden_layers=model.layers,
        num_attention_heads=model.heads, num_key_value_heads=model.kv_heads, max_position_embeddings=model.context,
        tie_word_embeddings=True, attention_bias=False, mlp_bias=False, rms_norm_eps=1e-5, initializer_range=0.02,
        bos_token_id=SPECIAL_TOKENS.index(TOKENS["bos"]), eos_token_id=SPECIAL_TOKENS.index(TOKENS["eos"]),
        pad_token_id=SPECIAL_TOKENS.index(TOKENS["pad"]), attn_implementation="sdpa"))


class LinearCrossEntropy(torch.autograd.Function):
    """Sum of cross-entropies of `hidden @ weight.T` against `labels`, in chunks: the full logits never exist at once.

    hidden [N, D], weight [V, D], labels int64 [N] in 0..V-1. Gradients are made in the forward pass.
    """

    CHUNK = {"cpu": 512, "cuda": 4096}
    """Rows at a time; on a CPU the logits of a chunk should fit its cache (512 x 8192 x 4 bytes = 16 MiB)."""

    @staticmethod
    def forward(ctx, hidden: torch.Tensor, weight: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        w, chunk = weight.to(hidden.dtype), LinearCrossEntropy.CHUNK[hidden.device.type]
        grad_hidden = torch.empty_like(hidden)
        grad_weight = torch.zeros(weight.shape, dtype=torch.float32, device=weight.device)
        total = torch.zeros((), dtype=torch.float32, device=hidden.device)
        for start in range(0, hidden.shape[0], chunk):
            h, target = hidden[start:start + chunk], labels[start:start + chunk].unsqueeze(1)
            log_p = torch.log_softmax((h @ w.t()).float(), dim=-1)
            total -= log_p.gather(1, target).sum()
            grad = log_p.exp_()
            grad.scatter_add_(1, target, torch.full_like(target, -1, dtype=grad.dtype))
            grad = grad.to(hidden.dtype)
            grad_hidden[start:start + chunk] = grad @ w
            grad_weight += (grad.t() @ h).float()
        ctx.save_for_backward(grad_hidden, grad_weight.to(weight.dtype))
        return total

    @staticmethod
    def backward(ctx, grad_output: torch.Tensor):
        grad_hidden, grad_weight = ctx.saved_tensors
        return grad_hidden * grad_output.to(grad_hidden.dtype), grad_weight * grad_output, None
