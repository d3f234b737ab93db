# The four commands; each is a script in tools/ that can be run by itself.
.PHONY: run test check bench deb

run:
	@tools/run

test:
	@tools/test

check:
	@tools/check

bench:
	@tools/bench

deb:
	@packaging/build_deb
