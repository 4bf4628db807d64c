// The physical limits, as small as they can be.
int main(void) { return 0; }
