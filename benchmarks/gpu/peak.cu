// The card's peak in single precision: 2^40 operations, fused multiply-adds between registers. Prints a Measurement.
#include <algorithm>
#include <cstdio>
#include <vector>

constexpr int BLOCKS = 4096, THREADS = 256, CHAINS = 16, ROUNDS = 1 << 15; // times two operations: 2^40

__global__ void multiplyAdd(float *out, float factor, float summand) {
  float sums[CHAINS];
  for (int c = 0; c < CHAINS; c++) {
    sums[c] = threadIdx.x + c;
  }
  for (int round = 0; round < ROUNDS; round++) {
#pragma unroll
    for (int c = 0; c < CHAINS; c++) {
      sums[c] = fmaf(sums[c], factor, summand);
    }
  }
  float sum = 0;
  for (int c = 0; c < CHAINS; c++) {
    sum += sums[c];
  }
  out[blockIdx.x * THREADS + threadIdx.x] = sum;
}

int main() {
  float *out;
  cudaMalloc(&out, BLOCKS * THREADS * sizeof(float));
  cudaEvent_t begin, end;
  cudaEventCreate(&begin);
  cudaEventCreate(&end);
  std::vector<float> times;
  for (int run = 0; run < 40; run++) {
    float milliseconds;
    cudaEventRecord(begin);
    multiplyAdd<<<BLOCKS, THREADS>>>(out, 0.999f, 1e-9f);
    cudaEventRecord(end);
    cudaEventSynchronize(end);
    cudaEventElapsedTime(&milliseconds, begin, end);
    times.push_back(milliseconds);
  }
  if (cudaError_t error = cudaGetLastError()) {
    fprintf(stderr, "%s\n", cudaGetErrorString(error));
    return 1;
  }
  std::sort(times.begin(), times.end());
  printf("{\"variant\": \"fma\", \"name\": \"fma\", \"milliseconds\": %f, \"best\": %f, \"runs\": %zu}\n",
      times[times.size() / 2], times[0], times.size());
}
